import type { Locale } from '~/messages/define'
import { problemText } from '~/messages/problem'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign]!)

type Problem = { locale: Locale; status: number; words: string; requestId: string }

/** The small page of an answer that no page of the product can show. */
export function problemPage({ locale, status, words, requestId }: Problem): string {
	const text = problemText[locale]
	return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${status}</title></head><body><main><h1>${status}</h1><p>${escape(words)}</p><p>${text.requestId} <code>${escape(requestId)}</code></p><p><a href="/">${text.home}</a></p></main></body></html>`
}
