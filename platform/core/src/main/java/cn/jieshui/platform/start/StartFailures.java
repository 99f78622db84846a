package cn.jieshui.platform.start;

import io.quarkus.logging.LoggingFilter;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/**
 * Puts one line in the place of a stack trace when a service does not start for want of a setting: which setting it is,
 * and where it is explained. An issuer that does not answer is one line too. Anything else is logged as it is.
 */
@LoggingFilter(name = "start-failures")
public final class StartFailures implements Filter {

    private static final String WHO_STARTS = "io.quarkus.runtime.Application";
    private static final String WHO_LOOKS_FOR_THE_ISSUER = "io.quarkus.oidc.";
    private static final String WHERE = "see 详见 deploy/kubernetes/README.md#environment";
    private static final int DEEPEST = 30;

    @Override
    public boolean isLoggable(LogRecord line) {
        if (WHO_STARTS.equals(line.getLoggerName()) && line.getThrown() != null) {
            missing(line.getThrown()).ifPresent(text -> replace(line, text));
        } else if (line.getLoggerName().startsWith(WHO_LOOKS_FOR_THE_ISSUER)
                && line.getThrown() instanceof IOException) {
            // the line says all, and the service starts without the issuer
            line.setThrown(null);
        }
        return true;
    }

    private static void replace(LogRecord line, String text) {
        if (line instanceof ExtLogRecord extended) {
            extended.setMessage(text, FormatStyle.NO_FORMAT);
            extended.setThrown(null);
        }
    }

    private static Optional<String> missing(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(refused -> ((SQLException) refused).getSQLState())
                .flatMap(state -> missing(state).stream())
                .findFirst();
    }

    /** By the classes of SQLSTATE; empty when the database has another complaint. */
    private static Optional<String> missing(String state) {
        if (state == null) {
            return Optional.empty();
        }
        String database = "the database " + address();
        boolean rejected = state.equals("08004") || state.startsWith("28");
        if (rejected && setting("quarkus.datasource.password").isEmpty()) {
            return Optional.of("Not started 未能启动: " + database
                    + " wants a password and there is none 需要密码而未设置: set 请设置 QUARKUS_DATASOURCE_PASSWORD, " + WHERE);
        }
        if (rejected) {
            return Optional.of("Not started 未能启动: " + database
                    + " refuses this user and password 拒绝此用户名或密码: check 请检查 QUARKUS_DATASOURCE_USERNAME,"
                    + " QUARKUS_DATASOURCE_PASSWORD, " + WHERE);
        }
        return state.startsWith("08") || state.equals("3D000")
                ? Optional.of("Not started 未能启动: " + database
                        + " is not there or does not answer 不存在或没有应答: check 请检查 QUARKUS_DATASOURCE_JDBC_URL, " + WHERE)
                : Optional.empty();
    }

    /** Without its parameters, in which somebody may have put a password. */
    private static String address() {
        String url = setting("quarkus.datasource.jdbc.url").orElse("");
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    private static Optional<String> setting(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class);
    }
}
