/** Reads the manifests as strictly as a cluster would, so that a misspelt field or variable fails the build. */
package cn.jieshui.kubernetes;
