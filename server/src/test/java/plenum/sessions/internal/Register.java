package plenum.sessions.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Notes what is asked of the database on somebody's behalf: statements, and each time something is to last. */
final class Register {

    private static final String COMMIT = "commit";
    private static final List<String> BY_ITSELF = List.of("rooms-sweep", "landing", "db-scheduler");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    @TestConfiguration(proxyBeanMethods = false)
    static class Kept {

        @Bean
        static Register register() {
            return new Register();
        }

        @Bean
        static BeanPostProcessor noted(Register register) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? register.source(source) : bean;
                }
            };
        }
    }

    void clear() {
        asked.clear();
    }

    List<String> statements() {
        return asked.stream().filter(one -> !one.equals(COMMIT)).toList();
    }

    long commits() {
        return asked.stream().filter(COMMIT::equals).count();
    }

    /** Nobody else gets a connection while this goes on. */
    void meanwhile(Runnable work) {
        gate.writeLock().lock();
        try {
            work.run();
        } finally {
            gate.writeLock().unlock();
        }
    }

    private DataSource source(DataSource behind) {
        return around(DataSource.class, behind, (method, given) -> {
            gate.readLock().lock();
            gate.readLock().unlock();
            var answer = call(behind, method, given);
            return answer instanceof Connection connection ? connection(connection) : answer;
        });
    }

    private Connection connection(Connection behind) {
        return around(Connection.class, behind, (method, given) -> {
            if (method.getName().equals(COMMIT)) {
                note(COMMIT);
            }
            var answer = call(behind, method, given);
            return answer instanceof PreparedStatement statement
                    ? statement(behind, statement, (String) given[0])
                    : answer;
        });
    }

    private PreparedStatement statement(Connection on, PreparedStatement behind, String sql) {
        return around(PreparedStatement.class, behind, (method, given) -> {
            if (method.getName().startsWith("execute")) {
                note(sql);
                if (on.getAutoCommit()) {
                    note(COMMIT);
                }
            }
            return call(behind, method, given);
        });
    }

    private void note(String what) {
        var who = Thread.currentThread().getName();
        if (Stream.concat(BY_ITSELF.stream(), Stream.of("main")).noneMatch(who::startsWith)) {
            asked.add(what);
        }
    }

    @FunctionalInterface
    private interface Call {
        Object to(Method method, Object[] given) throws Throwable;
    }

    private static <T> T around(Class<T> type, T behind, Call call) {
        InvocationHandler handler = (proxy, method, given) -> call.to(method, given);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object behind, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(behind, given);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof SQLException refused ? refused : failed.getCause();
        }
    }
}
