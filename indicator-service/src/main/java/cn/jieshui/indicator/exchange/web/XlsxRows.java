package cn.jieshui.indicator.exchange.web;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A sheet whose cells are all texts, so that amounts stay exact and nothing is a formula. A text that is longer than a
 * cell may be is cut, and ends with an ellipsis.
 */
final class XlsxRows implements RowWriter {

    private static final int LAST = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFSheet sheet;
    private final CellStyle asText;
    private final Spool spool;
    private int next;

    /** @param spool where the rows take room, which the library writes elsewhere, and packed */
    XlsxRows(SXSSFWorkbook workbook, String name, Spool spool) {
        this.spool = spool;
        sheet = workbook.createSheet(name);
        asText = workbook.createCellStyle();
        asText.setDataFormat(workbook.createDataFormat().getFormat("@"));
    }

    @Override
    public void row(Object... cells) {
        if (next > LAST) {
            throw spool.tooLarge();
        }
        SXSSFRow row = sheet.createRow(next++);
        for (int place = 0; place < cells.length; place++) {
            String text = Cells.text(cells[place]);
            spool.take(text.length());
            if (!text.isEmpty()) {
                Cell cell = row.createCell(place, CellType.STRING);
                cell.setCellStyle(asText);
                cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
            }
        }
    }

    /** The sheet ends with the workbook. */
    @Override
    public void close() {}
}
