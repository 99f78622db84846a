package cn.jieshui.platform.audit;

import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.hibernate.Hibernate;
import org.hibernate.proxy.HibernateProxy;

/** Reads an entity's id without reading the entity. */
final class Identifiers {

    private Identifiers() {}

    static Object of(Object entity) {
        return entity instanceof HibernateProxy proxy
                ? proxy.getHibernateLazyInitializer().getIdentifier()
                : field(entity);
    }

    private static Object field(Object entity) {
        Field id = Arrays.stream(Hibernate.getClass(entity).getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Id.class))
                .findFirst()
                .orElseThrow();
        try {
            id.setAccessible(true);
            return id.get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
