const webAddress = /https?:\/\/[^\s\u3000-\u303f\uff00-\uffef]+/
const mailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/

/** Where a channel for reports leads, if it names a page or a mailbox; else it is only read. */
export function reportHref(channel: string): string | undefined {
	const [page] = webAddress.exec(channel) ?? []
	const [mailbox] = mailAddress.exec(channel) ?? []
	return page ?? (mailbox && `mailto:${mailbox}`)
}
