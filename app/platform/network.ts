/** What one subscriber holds: an IPv4 address, of an IPv6 address the first half (/64). */
export function networkOf(ip: string): string {
	if (!ip.includes(':')) return ip
	const [head = '', tail] = ip.split('%')[0]!.split('::')
	const first = head.split(':').filter(Boolean)
	const missing = tail === undefined ? 0 : 8 - first.length - tail.split(':').filter(Boolean).length
	const groups = [...first, ...Array<string>(Math.max(missing, 0)).fill('0')]
	return `${[...groups, '0', '0', '0', '0'].slice(0, 4).join(':')}::/64`
}
