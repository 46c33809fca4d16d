/** The two languages of the product; zh-CN is the source. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

type Words<T> = {
	[K in keyof T]: T[K] extends string
		? string
		: T[K] extends (...args: infer A) => string
			? (...args: A) => string
			: Words<T[K]>
}

/**
 * One area's texts in both languages, side by side, so that a missing key fails the type check.
 * A text is a string, or a function of its parameters returning a string.
 */
export function defineMessages<T>(zh: T, en: Words<T>): Record<Locale, Words<T>> {
	return { 'zh-CN': zh as Words<T>, en }
}

/** Of a text stored in both languages, the reader's; the source language where English is missing. */
export function inLanguage(locale: Locale, zh: string, en: string): string {
	return locale === 'en' && en !== '' ? en : zh
}
