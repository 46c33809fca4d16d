import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { noticeText } from '~/messages/notice'
import { objectionText } from '~/messages/objection'
import { handleObjection } from '~/modules/notice/commands/handle-objection.server'
import { readObjection } from '~/modules/notice/queries/objections.server'
import { HandlingForm } from '~/modules/notice/schema'
import { Button } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { Form } from '~/ui/form/form'
import { TextArea } from '~/ui/form/text-field'
import { Lines, Page, Row, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { useReadOnly } from '~/ui/read-only'
import { Notice } from '~/ui/notice'
import { ObjectionStateWord } from '~/ui/objection-state-word'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'
import { StaleAnswer } from '~/web/parts/stale-answer'
import { ObjectionFacts } from './objection-facts'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return readObjection(ctx, params.contest!, params.objectionId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, HandlingForm, async (input) => {
		await handleObjection(ctx, params.contest!, params.objectionId!, input)
		const to = `/organizer/${params.contest}/notice/objections/${params.objectionId}`
		return redirectWithToast(to, 'objection.handled')
	})
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function Handling({ page }: { page: Loaded }) {
	const t = useText(noticeText)
	const answer = useActionData<typeof action>()
	const [form, fields] = useZodForm(HandlingForm, {
		id: 'handling',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
	})
	const words = useText(objectionText).objection
	if (useReadOnly()) return null
	if (page.waiting && !page.canSettle) return <Notice tone="info">{t.ownProposal}</Notice>
	if (!page.waiting && page.events.length === 0) return <Notice tone="success">{words.done}</Notice>
	return (
		<Panel title={words.handle}>
			<Form form={form}>
				{page.waiting ? (
					<Row align="start">
						<ConfirmButton
							label={words.confirm}
							question={words.confirmQuestion}
							confirmLabel={words.confirm}
							name="event"
							value="confirm_uphold"
						/>
						<Button kind="alt" name="event" value="reject_uphold">
							{words.rejectUphold}
						</Button>
					</Row>
				) : (
					<>
						<TextArea field={fields.answer} label={words.answer} hint={words.answerHint} rows={6} />
						<Row>
							{page.events.map((event, index) => (
								<Button
									key={event}
									kind={index === 0 ? 'primary' : 'alt'}
									name="event"
									value={event}
								>
									{words.events[event]}
								</Button>
							))}
						</Row>
						{page.events.includes('uphold') ? (
							<Text size="small" tone="muted">
								{t.secondPerson}
							</Text>
						) : null}
					</>
				)}
			</Form>
		</Panel>
	)
}

export default function HandleObjection() {
	const t = useText(objectionText)
	const notices = useText(noticeText).notice
	const page = useLoaderData<typeof loader>()
	const { objection: o } = page
	const base = `/organizer/${useParams().contest}/notice`
	return (
		<Page>
			<PageHeader
				title={t.objection.title(o.code)}
				crumbs={[
					{ href: base, label: notices.title },
					{ href: `${base}/${o.notice.id}`, label: o.notice.title },
				]}
				state={<ObjectionStateWord state={o.state} proposed={page.waiting} />}
			/>
			<ObjectionFacts page={page} />
			{o.answer ? (
				<Panel title={t.objection.answer}>
					<Lines text={o.answer} />
				</Panel>
			) : null}
			<StaleAnswer shown={page.waiting ? page.canSettle : page.events.length > 0} />
			<Handling page={page} />
		</Page>
	)
}
