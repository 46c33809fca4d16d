import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { noticeText } from '~/messages/notice'
import { signs } from '~/messages/punctuation'
import { openNotice } from '~/modules/notice/commands/open-notice.server'
import { getNoticeForm } from '~/modules/notice/queries/organizer-notices.server'
import { NoticeForm } from '~/modules/notice/schema'
import { ConfirmButton } from '~/ui/confirm-button'
import { EmptyState } from '~/ui/empty-state'
import { CheckboxGroup } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { TextArea, TextField } from '~/ui/form/text-field'
import { formatDeadline } from '~/ui/format'
import { Page, Row, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'
import { StaleAnswer } from '~/web/parts/stale-answer'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getNoticeForm(ctx, params.contest!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, NoticeForm, async (input) => {
		const { id } = await openNotice(ctx, params.contest!, input)
		return redirectWithToast(`/organizer/${params.contest}/notice/${id}`, 'notice.opened')
	})
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

/** The official wording a notice starts from, in both languages. */
function prefilled({ names, ready, supplementary, workingDays }: Loaded) {
	const zh = noticeText['zh-CN'].notice
	const en = noticeText.en.notice
	const name = names.edition + names.name
	const nameEn = `${names.editionEn} ${names.nameEn}`
	const bodies = { days: String(workingDays) }
	return {
		decisions: ready.map(({ id }) => id),
		title: zh.defaultTitle(name, supplementary),
		titleEn: en.defaultTitle(nameEn, supplementary),
		body: zh.defaultBody({
			...bodies,
			name,
			lists: signs['zh-CN'].list(ready.map(({ listTitleZh }) => listTitleZh)),
			hosts: [...names.hosts, ...names.organizers].join('\n'),
			contact: zh.defaultContact(names.contactPhone, names.contactAddress),
		}),
		bodyEn: en.defaultBody({
			...bodies,
			name: nameEn,
			lists: ready.map(({ listTitleOther }) => listTitleOther).join(' and '),
			hosts: names.english.hosts.join('\n'),
			contact: en.defaultContact(names.contactPhone, names.english.contactAddress),
		}),
	}
}

function Window({ page }: { page: Loaded }) {
	const t = useText(noticeText)
	const locale = useLocale()
	const { forecast, workingDays, countFirstDay } = page
	if ('year' in forecast)
		return <Notice tone="error">{t.notice.noCalendar(String(forecast.year))}</Notice>
	const until = formatDeadline(forecast.closesAt, locale)
	return (
		<Panel title={t.notice.window}>
			<Text>{t.notice.windowLine(String(workingDays), until)}</Text>
			<Text tone="muted">{countFirstDay ? t.notice.firstDay : t.notice.notFirstDay}</Text>
		</Panel>
	)
}

function OpenForm({ page }: { page: Loaded }) {
	const t = useText(noticeText)
	const answer = useActionData<typeof action>()
	const [form, fields] = useZodForm(NoticeForm, {
		id: 'notice',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
		defaultValue: prefilled(page),
	})
	return (
		<Form form={form}>
			<Panel>
				<CheckboxGroup
					field={fields.decisions as never}
					label={t.notice.lists}
					options={page.ready.map(({ id, listTitle, seats, minutesNumber }) => ({
						value: id,
						label: t.notice.listLine(listTitle, String(seats), minutesNumber),
					}))}
				/>
				<TextField field={fields.number} label={t.notice.number} hint={t.notice.numberHint} />
				<TextField field={fields.title} label={t.notice.titleField} width="full" />
				<TextArea field={fields.body} label={t.notice.body} rows={14} />
				<TextField
					field={fields.titleEn}
					label={t.notice.titleEn}
					hint={t.notice.optional}
					width="full"
				/>
				<TextArea field={fields.bodyEn} label={t.notice.bodyEn} rows={10} />
			</Panel>
			<Row>
				<ConfirmButton
					kind="primary"
					label={t.notice.start}
					question={t.notice.startQuestion}
					confirmLabel={t.notice.startConfirm}
				/>
			</Row>
		</Form>
	)
}

export default function OpenNotice() {
	const t = useText(noticeText)
	const page = useLoaderData<typeof loader>()
	const base = `/organizer/${useParams().contest}/notice`
	return (
		<Page>
			<PageHeader title={t.notice.formTitle} crumbs={[{ href: base, label: t.notice.title }]} />
			{page.canOpen ? null : <Notice tone="info">{t.notice.onlyWhole}</Notice>}
			<StaleAnswer shown={page.ready.length > 0 && page.canOpen} />
			{page.ready.length === 0 ? (
				<EmptyState title={t.notice.none}>{t.notice.noneNote}</EmptyState>
			) : null}
			{page.ready.length > 0 && page.canOpen ? (
				<>
					<Window page={page} />
					<OpenForm page={page} />
				</>
			) : null}
		</Page>
	)
}
