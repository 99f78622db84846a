/**
 * Owns the accepted progress reports (进展填报), as progress.v1 tells them: what counts, from when and until when. A report
 * may be here before its plan is; nothing is ever removed.
 */
package cn.jieshui.indicator.progress;
