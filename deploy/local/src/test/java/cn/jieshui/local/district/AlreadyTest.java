package cn.jieshui.local.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlreadyTest {

    private static boolean says(String current, String wanted) throws Exception {
        return Already.says(SuiteClient.JSON.readTree(current), SuiteClient.JSON.readTree(wanted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1,'version':7} | {'a':1}",
                "{'a':1.50}          | {'a':1.5}",
                "{'a':150}           | {'a':1.5E+2}",
                "{'a':null}          | {'a':null}",
                "{}                  | {'a':null}",
                "{'a':['x','y']}     | {'a':['x','y']}",
                "{'a':[{'b':1,'c':2}]} | {'a':[{'b':1}]}",
            })
    void whatAServiceAddsOrWritesOtherwiseChangesNothing(String current, String wanted) throws Exception {
        assertThat(says(current.replace('\'', '"'), wanted.replace('\'', '"'))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1}         | {'a':2}",
                "{'a':'1'}       | {'a':1}",
                "{'a':1}         | {'a':'1'}",
                "{'a':1}         | {'a':null}",
                "{'a':null}      | {'a':1}",
                "{}              | {'a':1}",
                "{'a':['x','y']} | {'a':['y','x']}",
                "{'a':['x','y']} | {'a':['x']}",
                "{'a':['x']}     | {'a':[]}",
            })
    void anythingElseIsADifference(String current, String wanted) throws Exception {
        assertThat(says(current.replace('\'', '"'), wanted.replace('\'', '"'))).isFalse();
    }

    @Test
    void anAbsentResourceSaysNothing() throws Exception {
        assertThat(Already.says(null, SuiteClient.JSON.readTree("{\"a\":1}"))).isFalse();
    }
}
