package cn.jieshui.platform.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Objects;
import org.hibernate.Interceptor;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.type.Type;

/** Sees every change of an entity, whatever code has made it. */
@PersistenceUnitExtension
@ApplicationScoped
class EntityChanges implements Interceptor, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Instance<Audit> audit;
    private final transient EntityState states = new EntityState();

    @Inject
    EntityChanges(Instance<Audit> audit) {
        this.audit = audit;
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        changes().added(name(entity.getClass(), id), states.of(names, types, state));
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] current, Object[] previous, String[] names, Type[] types) {
        ObjectNode is = states.of(names, types, current);
        ObjectNode was = previous == null ? JsonNodeFactory.instance.objectNode() : states.of(names, types, previous);
        changes().changed(name(entity.getClass(), id), was, is);
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        changes().removed(name(entity.getClass(), id), states.of(names, types, state));
    }

    @Override
    public void onCollectionRecreate(Object collection, Object key) {
        PersistentCollection<?> elements = (PersistentCollection<?>) collection;
        changes().added(owner(elements, key), states.elements(elements));
    }

    @Override
    public void onCollectionUpdate(Object collection, Object key) {
        PersistentCollection<?> elements = (PersistentCollection<?>) collection;
        changes().changed(owner(elements, key), states.storedElements(elements), states.elements(elements));
    }

    @Override
    public void onCollectionRemove(Object collection, Object key) {
        PersistentCollection<?> elements = (PersistentCollection<?>) collection;
        changes().removed(owner(elements, key), states.storedElements(elements));
    }

    private Changes changes() {
        return audit.get().changes();
    }

    private static String owner(PersistentCollection<?> elements, Object key) {
        Object owner = elements.getOwner();
        return name(Objects.requireNonNullElse(owner, elements).getClass(), key);
    }

    private static String name(Class<?> entity, Object id) {
        return entity.getSimpleName() + " " + id;
    }
}
