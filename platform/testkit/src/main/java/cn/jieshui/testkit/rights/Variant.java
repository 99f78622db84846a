package cn.jieshui.testkit.rights;

/** In what a caller differs from the one to whom the object is his own. */
enum Variant {
    HOME("所属", true, Department.OWN, Person.SELF),
    ANOTHER_PERSON("另一人", true, Department.OWN, Person.OTHER),
    SUBMITTER("提交人", true, Department.OWN, Person.SUBMITTER),
    ANOTHER_PARTY("另一承担单位", true, Department.PARTY, Person.SELF),
    FOREIGN_DEPARTMENT("无关单位", true, Department.FOREIGN, Person.SELF),
    FOREIGN_AREA("外区域", false, Department.OWN, Person.OTHER),
    FOREIGN("外区域无关单位", false, Department.FOREIGN, Person.OTHER),
    NOWHERE("令牌无区域与单位", false, Department.NONE, Person.OTHER);

    enum Department {
        OWN,
        PARTY,
        FOREIGN,
        NONE
    }

    enum Person {
        SELF,
        OTHER,
        SUBMITTER
    }

    private final String chinese;
    private final boolean inTheArea;
    private final Department department;
    private final Person person;

    Variant(String chinese, boolean inTheArea, Department department, Person person) {
        this.chinese = chinese;
        this.inTheArea = inTheArea;
        this.department = department;
        this.person = person;
    }

    boolean isInTheArea() {
        return inTheArea;
    }

    Department department() {
        return department;
    }

    Person person() {
        return person;
    }

    @Override
    public String toString() {
        return chinese;
    }
}
