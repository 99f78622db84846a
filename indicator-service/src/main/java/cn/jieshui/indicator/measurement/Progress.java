package cn.jieshui.indicator.measurement;

/** Is told how far an import is; called from the thread that runs it. */
interface Progress {

    /** Nobody wants to know. */
    Progress UNSEEN = new Progress() {
        @Override
        public void checked(long read, long right) {}

        @Override
        public void written(long rows) {}
    };

    /** So many more rows were read, and so many of them are right by themselves. */
    void checked(long read, long right);

    /** So many more rows were held against what stands, and written where they are new. */
    void written(long rows);
}
