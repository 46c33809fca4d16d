import { TextLink } from '../button'
import { Columns } from '../layout'
import { PageHeader } from '../page-header'
import { Card } from '../section'
import { WorkShell } from '../work-shell'
import { ActionPart } from './action-part'
import { DeskPage } from './desk-page'
import { DevicePart } from './device-part'
import { EntryPage } from './entry-page'
import { FormPage } from './form-page'
import { FormPart } from './form-part'
import { FramePart } from './frame-part'
import { GroundPart } from './ground-part'
import { ListPage } from './list-page'
import { ListPart } from './list-part'
import { PublicPage } from './public-page'
import { contestName, now } from './samples'
import { ErrorSample, StatePart } from './state-part'

const parts = {
	ground: {
		Part: GroundPart,
		label: '字、数与版式',
		note: 'tokens Text Time Money Panel Prose QrCode',
	},
	actions: {
		Part: ActionPart,
		label: '操作',
		note: 'Button ConfirmButton Dialog DisplayTools Tabs',
	},
	states: { Part: StatePart, label: '状态与提示', note: 'StateWord Notice Flash EmptyState Meter' },
	devices: {
		Part: DevicePart,
		label: '大赛构件',
		note: 'StageRail NextStep Gazette Timeline FileList',
	},
	lists: { Part: ListPart, label: '清单', note: 'Table FilterBar Pagination BulkBar Stats' },
	forms: { Part: FormPart, label: '表单', note: 'TextField SelectField FileField ScoreStepper' },
	frames: { Part: FramePart, label: '框架', note: 'SiteHeader SiteFooter WorkSide MailSheet' },
}

const samples = {
	public: '公众首页',
	'entry-page': '作品页',
	'list-page': '清单页',
	'form-page': '填写页（有错）',
	'desk-page': '评分台',
	error: '出错页',
}

const pages = {
	'entry-page': EntryPage,
	'list-page': ListPage,
	'form-page': FormPage,
	'desk-page': DeskPage,
}

function Index() {
	return (
		<>
			<PageHeader title="界面构件" lead="每个构件、每种状态。只在演示中开放；内容均为虚构。" song />
			<Columns count={3}>
				{Object.entries(parts).map(([key, { label, note }]) => (
					<Card key={key} title={label} href={`/ui?part=${key}`}>
						<p>{note}</p>
					</Card>
				))}
				<Card title="邮件" href="/ui/mail">
					<p>各种邮件模板的预览</p>
				</Card>
				<Card title="示例页">
					{Object.entries(samples).map(([key, label]) => (
						<p key={key}>
							<TextLink href={`/ui?part=${key}`}>{label}</TextLink>
						</p>
					))}
				</Card>
			</Columns>
		</>
	)
}

function PartOf({ part }: { part: string }) {
	if (part in parts) {
		const { Part } = parts[part as keyof typeof parts]
		return <Part />
	}
	const Sample = pages[part as keyof typeof pages] ?? Index
	return <Sample />
}

const link = (key: string, label: string, part: string, group?: string) => ({
	href: `/ui?part=${key}`,
	label,
	group,
	current: key === part,
})

function sideOf(part: string) {
	return {
		title: '界面构件',
		items: [
			{ href: '/ui', label: '总览', current: !(part in parts) && !(part in samples) },
			...Object.entries(parts).map(([key, { label }]) => link(key, label, part, '构件')),
			{ href: '/ui/mail', label: '邮件', group: '构件', current: false },
			...Object.entries(samples).map(([key, label]) => link(key, label, part, '示例页')),
		],
	}
}

/** Every component in every state, on the pages of a contest that does not exist. */
export function Showcase({ part }: { part: string }) {
	if (part === 'public') return <PublicPage />
	if (part === 'error') return <ErrorSample />
	return (
		<WorkShell
			contestName={contestName}
			areas={[
				{ href: '/entrant', label: '参赛' },
				{ href: '/judge', label: '评审', count: 3 },
				{ href: '/organizer', label: '组委会', current: true },
				{ href: '/incentive', label: '政策兑现' },
			]}
			side={part === 'desk-page' ? undefined : sideOf(part)}
			account={{ name: '张三', href: '/account' }}
			path={part === '' ? '/ui' : `/ui?part=${part}`}
			now={now}
			display={{ large: false, contrast: false, underline: false }}
			footer={{ facts: [{ label: '主办：沈阳市发展和改革委员会' }] }}
		>
			<PartOf part={part} />
		</WorkShell>
	)
}
