import { pagesText } from '~/messages/public-pages'
import { type ProblemContent, problemTexts } from '~/modules/problem/schema'
import { Lines, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Section } from '~/ui/section'

/** A problem statement's text, part by part; parts left empty are not printed. */
export function ProblemParts({ version }: { version: ProblemContent }) {
	const t = useText(pagesText)
	return (
		<Stack gap={6}>
			{t.statementInChinese ? <Text tone="muted">{t.statementInChinese}</Text> : null}
			{problemTexts
				.filter((part) => version[part] !== '')
				.map((part) => (
					<Section key={part} title={t.parts[part]}>
						<Lines text={version[part]} lang="zh-CN" />
					</Section>
				))}
		</Stack>
	)
}
