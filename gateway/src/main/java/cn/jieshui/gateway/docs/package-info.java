/** The pages for integrators at {@code /docs}, beside the contract. */
package cn.jieshui.gateway.docs;
