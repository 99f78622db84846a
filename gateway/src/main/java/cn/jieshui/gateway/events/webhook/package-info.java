/**
 * Webhooks: the suite's events, posted to whoever has subscribed and shown that it wants them. Each subscription is a
 * place in the log that moves on when an event was taken, kept in a small database that nothing else of the gateway
 * needs; without it there are no webhooks, and the door is open all the same.
 */
package cn.jieshui.gateway.events.webhook;
