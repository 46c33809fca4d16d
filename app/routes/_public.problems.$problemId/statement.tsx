import { pagesText } from '~/messages/public-pages'
import { Lines, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import type { Problem } from './problem-facts'

const read = [
	'background',
	'requirements',
	'outcome',
	'metrics',
	'reward',
	'dataNote',
	'contact',
] as const

/** The problem statement itself; parts left empty are not printed. */
export function Statement({ version }: { version: Problem['current'] }) {
	const t = useText(pagesText)
	return (
		<Panel>
			<Stack gap={6}>
				{t.statementInChinese ? <Text tone="muted">{t.statementInChinese}</Text> : null}
				{read
					.filter((part) => version[part] !== '')
					.map((part) => (
						<Section key={part} title={t.parts[part]}>
							<Lines text={version[part]} />
						</Section>
					))}
			</Stack>
		</Panel>
	)
}
