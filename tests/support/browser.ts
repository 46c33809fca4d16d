/** A person's browser without its screen: cookies, redirects not followed, forms as text. */
export function browserAt(origin: string) {
	const jar = new Map<string, string>()

	async function send(path: string, init: RequestInit = {}) {
		const url = new URL(path, origin)
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
		const headers = new Headers(init.headers)
		if (cookie) headers.set('Cookie', cookie)
		const answer = await fetch(url, { ...init, headers, redirect: 'manual' })
		for (const line of answer.headers.getSetCookie()) {
			const [pair = '', ...attributes] = line.split(';')
			const at = pair.indexOf('=')
			const gone = attributes.some((text) => /^\s*(Max-Age=0|Expires=.*1970)/i.test(text))
			if (gone) jar.delete(pair.slice(0, at))
			else jar.set(pair.slice(0, at), pair.slice(at + 1))
		}
		const to = answer.headers.get('Location')
		return {
			status: answer.status,
			headers: answer.headers,
			text: await answer.text(),
			/** Where it leads: a path of the site itself, else the whole address. */
			to: to?.startsWith(origin) ? to.slice(origin.length) : (to ?? ''),
		}
	}

	return {
		jar,
		get: (path: string) => send(path, { headers: { Accept: 'text/html' } }),
		post: (path: string, fields: Record<string, string>, referer = path) =>
			send(path, {
				method: 'POST',
				headers: {
					Accept: 'text/html',
					'Content-Type': 'application/x-www-form-urlencoded',
					Referer: new URL(referer, origin).href,
				},
				body: new URLSearchParams(fields).toString(),
			}),
		/** The device of a colleague who copied the cookies. */
		copy() {
			const other = browserAt(origin)
			for (const [name, value] of jar) other.jar.set(name, value)
			return other
		},
	}
}

export type Browser = ReturnType<typeof browserAt>
