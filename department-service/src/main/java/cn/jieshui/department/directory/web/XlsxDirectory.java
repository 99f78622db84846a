package cn.jieshui.department.directory.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The directory as the first sheet of a workbook (Office Open XML); cells are texts, dates may be dates. */
final class XlsxDirectory {

    /** A part of a workbook that unpacks to more is refused. */
    private static final long LARGEST_PART = 64L << 20;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    }

    private XlsxDirectory() {}

    /** @throws UnfitTable when it is no workbook, or has other columns */
    static List<SentRow> read(byte[] body) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(body))) {
            return rows(workbook.getSheetAt(0));
        } catch (UnfitTable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library says in many ways that the file is none of its own
            throw new UnfitTable("", "not-xlsx");
        }
    }

    private static List<SentRow> rows(Sheet sheet) {
        Row first = sheet.getRow(sheet.getFirstRowNum());
        DirectoryTable table =
                new DirectoryTable(first == null ? List.of() : cells(first, Math.max(0, first.getLastCellNum())));
        List<SentRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > first.getRowNum() && !isEmpty(row)) {
                rows.add(row(row, table));
            }
        }
        return rows;
    }

    private static SentRow row(Row row, DirectoryTable table) {
        int number = row.getRowNum() + 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR) {
                return SentRow.unreadable(number, "formula-in-a-cell");
            }
        }
        return row.getLastCellNum() > table.width()
                ? SentRow.unreadable(number, "another-number-of-cells")
                : SentRow.of(number, table.json(cells(row, table.width())));
    }

    private static List<String> cells(Row row, int width) {
        return IntStream.range(0, width)
                .mapToObj(place -> text(row.getCell(place)))
                .toList();
    }

    private static boolean isEmpty(Row row) {
        return cells(row, Math.max(0, row.getLastCellNum())).stream().allMatch(String::isEmpty);
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : BigDecimal.valueOf(cell.getNumericCellValue())
                                .stripTrailingZeros()
                                .toPlainString();
            default -> cell.toString();
        };
    }

    static byte[] write(List<DepartmentView> departments) {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle asText = workbook.createCellStyle();
            asText.setDataFormat(workbook.createDataFormat().getFormat("@"));
            Sheet sheet = workbook.createSheet("责任单位名录");
            write(sheet, DirectoryColumn.headers(), asText);
            departments.forEach(department -> write(sheet, DirectoryColumn.cells(department), asText));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Sheet sheet, List<String> cells, CellStyle style) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int place = 0; place < cells.size(); place++) {
            Cell cell = row.createCell(place, CellType.STRING);
            cell.setCellStyle(style);
            cell.setCellValue(cells.get(place));
        }
    }
}
