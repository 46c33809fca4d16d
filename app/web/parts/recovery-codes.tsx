import { securityText } from '~/messages/security'
import { ButtonLink, TextLink } from '~/ui/button'
import { CodeList } from '~/ui/code-list'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'

type Props = {
	title: string
	codes: string[]
	onward: string
	/** Just turned on, not renewed. */
	fresh?: boolean
}

/** The recovery codes, the one time they are shown: to download, to print, to write down. */
export function RecoveryCodes({ title, codes, onward, fresh }: Props) {
	const t = useText(securityText).saved
	const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\r\n')}\r\n`)}`
	return (
		<Stack gap={5}>
			<PageHeader title={title} lead={fresh ? t.onAgain : undefined} />
			<Panel title={t.title}>
				<Stack gap={4}>
					<Notice tone="warn">{t.lead}</Notice>
					<CodeList codes={codes} label={t.label} />
					<Text tone="hint">{t.print}</Text>
					<Row gap={5} align="baseline">
						<ButtonLink href={onward}>{t.onward}</ButtonLink>
						<TextLink href={file} download={t.file}>
							{t.download}
						</TextLink>
					</Row>
				</Stack>
			</Panel>
		</Stack>
	)
}
