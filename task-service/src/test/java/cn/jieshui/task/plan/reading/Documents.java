package cn.jieshui.task.plan.reading;

import java.util.List;

/** A plan that no district ever wrote: another year, other amounts, widths, marks and line breaks. */
public final class Documents {

    public static final String OTHER = String.join(
            "\n",
            "青山区节水办公室文件",
            "青节水〔2025〕７号",
            "２０２５年青山区节水工作计划",
            "（2025年2月28日）",
            "各有关单位:",
            "为落实《节约用水条例》,制定本计划。",
            "主要目标：用水总量不超过1.05亿方，",
            "地下水取用水量不高于3,500,000立方米；万元国内生产总值用水量比2022年降低7.5%以上；",
            "非常规水源利用量不少于１２０万立方米，再生水利用率达到25%。",
            "一、强化节水",
            "1、建成节水型学校三所、节水型医院2家，力争新建节水灌溉面积2公顷。（区教委牵头;区水利局,区财政局配合）",
            "2．6月底前编制节水规划。",
            "2025年还要通过节水型社会复核，",
            "10个街道开展水平衡测试。牵头单位：区水利局；配合单位：区教委、区商务委。",
            "3) 公共管网漏损率降至8.2%(含爆管)。（区城市管理局牵头）",
            "第二章 严格监管",
            "4.开展取水口核查300处，整改率不低于９５％。由区水利局和区财政局牵头，新河水务公司负责。",
            "6.推广节水器具。（区商务委和区教委牵头）",
            "附表：分解表",
            "序号\t目标任务\t工作内容\t牵头单位\t配合单位",
            "1\t强化节水\t建成节水型学校三所，节水型医院2家，力争新建节水灌溉面积2公顷\t区教委\t区水利局、区财政局",
            "\t\t6月底前编制节水规划。2025年还要通过节水型社会复核，10个街道开展水平衡测试。\t区水利局\t区教委",
            "\t\t公共管网漏损率要降到8.2%(含爆管)\t区城市管理局\t",
            "2\t严格监管\t推广节水器具\t区商务委、区教委\t",
            "\t\t修建水文化公园\t区商务委\t",
            "");

    private static final List<String> KNOWN = List.of("区教委", "区水利局", "区财政局", "区商务委", "区城市管理局", "区级有关部门");

    /** Codes are the names themselves; 区城市管理局 is borne by two. */
    static final DepartmentNames NAMES = name -> {
        if (name.equals("区城市管理局")) {
            return List.of("csglj-1", "csglj-2");
        }
        return KNOWN.contains(name) ? List.of(name) : List.of();
    };

    private Documents() {}
}
