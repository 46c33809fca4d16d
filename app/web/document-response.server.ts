import contentDisposition from 'content-disposition'
import { type Locale, locales } from '~/messages/define'
import type { Context } from '~/modules/context'
import type { IssuedDocument } from '~/modules/issue-document.server'

/**
 * The context in the language a link asks for (`?lang=en`): a mail names its receiver's. Without
 * it, or with a language we have not, it stays the reader's own.
 */
export function inLinkLanguage<Given extends Context>(request: Request, ctx: Given): Given {
	const asked = new URL(request.url).searchParams.get('lang')
	const locale: Locale = locales.find((known) => known === asked) ?? ctx.locale
	return { ...ctx, locale }
}

/** Characters that some system does not take in a file's name. */
const unsafe = /[\\/:*?"<>|\u0000-\u001F\u007F]/g

/** A document as HTTP sends it: shown in place, under its own name when saved, never kept. */
export function documentResponse({ name, bytes }: IssuedDocument): Response {
	const fileName = `${name.replace(unsafe, ' ').slice(0, 120).trim()}.pdf`
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'Cache-Control': 'no-store',
			'Content-Disposition': contentDisposition(fileName, { type: 'inline' }),
			'Content-Length': String(bytes.byteLength),
			'Content-Security-Policy': "frame-ancestors 'self'",
			'Content-Type': 'application/pdf',
			'X-Content-Type-Options': 'nosniff',
		},
	})
}
