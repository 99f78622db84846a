/** The suite with tokens of a real Keycloak on the realm that ships with it; runs with {@code -Pkeycloak} only. */
package cn.jieshui.system.keycloak;
