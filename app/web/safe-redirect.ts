/**
 * A place within this site to go on to, or the fallback. Only an absolute path counts: nothing
 * that a browser could read as another host (`//x`, `/\x`, control characters, a scheme).
 */
export function safeRedirect(to: unknown, fallback = '/'): string {
	if (typeof to !== 'string' || to.length > 2_000 || !to.startsWith('/')) return fallback
	if (/^\/[/\\]/.test(to) || /[\u0000-\u001F\u007F\\]/.test(to)) return fallback
	const base = 'http://site.invalid'
	if (!URL.canParse(to, base)) return fallback
	const url = new URL(to, base)
	if (url.origin !== base) return fallback
	return url.pathname.startsWith('//') ? fallback : url.pathname + url.search + url.hash
}
