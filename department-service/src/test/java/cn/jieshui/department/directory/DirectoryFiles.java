package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the tests send and get when the whole directory goes in or out. */
final class DirectoryFiles {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String HEADER = "code,officialName,shortName,aliases,kind,area,validFrom,validTo,version\n";

    private DirectoryFiles() {}

    static Response importing(String client, String type, String query, byte[] body) {
        return as(client)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", type)
                .body(body)
                .post(DEPARTMENTS + "/import" + query);
    }

    static Response importing(String type, String text) {
        return importing("admin", type, "", text.getBytes(StandardCharsets.UTF_8));
    }

    static Response trying(String type, String text) {
        return importing("admin", type, "?dryRun=true", text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] exported(String type, String area) {
        return as("viewer")
                .accept(type)
                .get(DEPARTMENTS + "/export?area=" + area)
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asByteArray();
    }

    /** A row of CSV in an area, since 2019. */
    static String row(String code, String area) {
        return code + ",全称" + code + ",简称" + code + ",,BUREAU," + area + ",2019-01-01,,\n";
    }

    /** A workbook whose rows have these cells, separated by bars. */
    static byte[] workbook(String... rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            for (String cells : rows) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String cell : cells.split("\\|", -1)) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
