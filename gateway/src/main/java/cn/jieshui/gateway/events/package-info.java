/** Who may hear of which of the suite's events, and which of them somebody wants to hear of. */
package cn.jieshui.gateway.events;
