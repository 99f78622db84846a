package cn.jieshui.task;

import cn.jieshui.testkit.contract.ProblemTextsTest;
import java.util.List;

class TaskTextsTest extends ProblemTextsTest {

    @Override
    protected List<String> bundles() {
        return List.of("problems", "ValidationMessages");
    }
}
