package cn.jieshui.platform;

import cn.jieshui.testkit.contract.ProblemTextsTest;
import java.util.List;

class PlatformTextsTest extends ProblemTextsTest {

    @Override
    protected List<String> bundles() {
        return List.of("platform-problems", "ContributorValidationMessages");
    }
}
