package cn.jieshui.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;

/** An entity's state as JSON, by its fields; another entity is told by its id, collections tell themselves. */
final class EntityState {

    ObjectNode of(String[] names, Type[] types, Object[] values) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.length; i++) {
            if (!types[i].isCollectionType()) {
                state.set(names[i], value(types[i], values[i]));
            }
        }
        return state;
    }

    private JsonNode value(Type type, Object value) {
        if (value == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (type instanceof ComponentType component) {
            return of(component.getPropertyNames(), component.getSubtypes(), component.getPropertyValues(value));
        }
        return type.isEntityType() ? id(value) : AuditJson.tree(value);
    }

    /** What a collection holds now. */
    ObjectNode elements(PersistentCollection<?> collection) {
        return named(collection, collection instanceof Map<?, ?> map ? map.values() : (Collection<?>) collection);
    }

    /** What a collection held when it was read. */
    ObjectNode storedElements(PersistentCollection<?> collection) {
        Object stored = collection.getStoredSnapshot();
        Collection<?> elements = stored instanceof Map<?, ?> map
                ? map.values()
                : stored instanceof Collection<?> list ? list : List.of();
        return named(collection, elements);
    }

    private ObjectNode named(PersistentCollection<?> collection, Collection<?> elements) {
        String role = collection.getRole();
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        elements.forEach(element -> all.add(element(element)));
        return JsonNodeFactory.instance.objectNode().set(role.substring(role.lastIndexOf('.') + 1), all);
    }

    private static JsonNode element(Object element) {
        if (element == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        boolean entity = Hibernate.getClass(element).isAnnotationPresent(Entity.class);
        return entity ? id(element) : AuditJson.tree(element);
    }

    private static JsonNode id(Object entity) {
        return JsonNodeFactory.instance.textNode(
                Hibernate.getClass(entity).getSimpleName() + " " + Identifiers.of(entity));
    }
}
