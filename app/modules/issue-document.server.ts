import { documentText } from '~/messages/document'
import type { Locale } from '~/messages/define'
import { PdfCharactersMissing, PdfTooLong } from '~/platform/pdf/faults'
import { Paper, type PaperFacts } from '~/platform/pdf/paper.server'
import { DomainError } from './domain-error'

/** A document ready to be sent; its name has no extension yet. */
export type IssuedDocument = { name: string; bytes: Uint8Array }

type Facts = Omit<PaperFacts, 'language' | 'pageWords' | 'missingWords'> & { name: string }

function asDomainError(fault: unknown): unknown {
	if (fault instanceof PdfTooLong) {
		return new DomainError('document_too_long', 'invalid', { params: { pages: fault.pages } })
	}
	if (fault instanceof PdfCharactersMissing) {
		const params = { characters: fault.characters.join(' ') }
		return new DomainError('document_characters', 'invalid', { params })
	}
	return fault
}

/**
 * Draws a document in the reader's language: whole, or not at all. Throws a DomainError where it
 * would be too long, or would lack a character it may not lack.
 */
export async function issueDocument(
	locale: Locale,
	{ name, ...facts }: Facts,
	draw: (paper: Paper) => void,
): Promise<IssuedDocument> {
	const { page: pageWords, missing: missingWords } = documentText[locale]
	try {
		const paper = new Paper({ ...facts, language: locale, pageWords, missingWords })
		draw(paper)
		return { name, bytes: await paper.finish() }
	} catch (fault) {
		throw asDomainError(fault)
	}
}
