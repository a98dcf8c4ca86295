package plenum.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@FreshDatabase
@ApplicationModuleTest
class TestDatabaseTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_spring_test_gets_a_database_with_all_tables() {
        assertThat(jdbc.sql("select count(*) from event_publication")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void two_fresh_databases_know_nothing_of_each_other() {
        var one = TestDatabase.fresh();
        var other = TestDatabase.fresh();
        one.sql("create table only_here (n int)").update();
        assertThat(other.sql("select to_regclass('only_here') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
