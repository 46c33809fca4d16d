import { ErrorPage } from '../error-page'
import { WorkShell } from '../work-shell'
import { DeskPart } from './desk-part'
import { DevicePart } from './device-part'
import { FormPart } from './form-part'
import { ListPart } from './list-part'
import { PublicPart } from './public-part'
import { contestName, now } from './samples'

const parts = { devices: DevicePart, lists: ListPart, forms: FormPart, desk: DeskPart }

const sections: [string, string, string][] = [
	['devices', '概览', ''],
	['lists', '审查', '作品'],
	['forms', '申报单位', '作品'],
	['desk', '评分', '评审'],
]

function SamplePart({ part }: { part: string }) {
	const Part = parts[part as keyof typeof parts] ?? DevicePart
	return <Part />
}

/** Every component in every state, on the pages of a contest that does not exist. */
export function Showcase({ part }: { part: string }) {
	if (part === 'public') return <PublicPart />
	if (part === 'error') return <ErrorPage status={404} requestId="0198e1c2-7d3a" />
	return (
		<WorkShell
			contestName={contestName}
			areas={[
				{ href: '/entrant', label: '参赛' },
				{ href: '/judge', label: '评审', count: 3 },
				{ href: '/organizer', label: '组委会', current: true },
				{ href: '/incentive', label: '政策兑现' },
			]}
			side={
				part === 'desk'
					? undefined
					: {
							title: contestName,
							note: '首届 · 作品提交中',
							items: sections.map(([key, label, group]) => ({
								href: `/ui?part=${key}`,
								label,
								group: group || undefined,
								current: key === part,
								count: key === 'lists' ? 128 : undefined,
							})),
						}
			}
			account={{ name: '张三', href: '/account' }}
			path={`/ui?part=${part}`}
			now={now}
		>
			<SamplePart part={part} />
		</WorkShell>
	)
}
