import { documentText } from '~/messages/document'
import { ButtonLink, TextLink } from '~/ui/button'
import { Row } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'

/** A document as PDF in the reader's language, and beside it in the other one. */
export function DocumentLinks({ href, label }: { href: string; label?: string }) {
	const t = useText(documentText)
	const locale = useLocale()
	const other = locale === 'en' ? 'zh-CN' : 'en'
	return (
		<Row gap={3} align="center">
			<ButtonLink href={`${href}?lang=${locale}`} kind="alt" download>
				{label ?? t.download}
			</ButtonLink>
			<TextLink href={`${href}?lang=${other}`} download>
				<span lang={other}>{t.otherLanguage}</span>
			</TextLink>
		</Row>
	)
}
