/** {@code GET /api/v1/events}: the log of events as a stream that any client can follow and go on with. */
package cn.jieshui.gateway.events.stream;
