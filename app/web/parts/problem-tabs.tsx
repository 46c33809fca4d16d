import { useParams } from '@remix-run/react'
import { statementText } from '~/messages/problem-statement'
import { useText } from '~/ui/locale'
import { Tabs } from '~/ui/tabs'

/** Problem statements and the questions on them; `waiting`: questions without an answer. */
export function ProblemTabs({ waiting }: { waiting: number }) {
	const t = useText(statementText)
	const { contest } = useParams()
	const root = `/organizer/${contest}/problems`
	return (
		<Tabs
			label={t.tabsLabel}
			items={[
				{ href: root, label: t.tabs.problems },
				{ href: `${root}/questions`, label: t.tabs.questions, count: waiting },
			]}
		/>
	)
}
