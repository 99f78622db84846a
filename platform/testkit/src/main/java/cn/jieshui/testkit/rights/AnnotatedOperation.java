package cn.jieshui.testkit.rights;

import java.util.Set;

/** An operation as the code has it. @param roles whom its annotation lets in */
record AnnotatedOperation(String id, String method, String path, Set<String> roles) {

    String place() {
        return id + " " + method + " " + path;
    }
}
