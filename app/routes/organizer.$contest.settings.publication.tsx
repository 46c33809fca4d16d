import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { setUpText } from '~/messages/set-up'
import { publishContest } from '~/modules/contest/commands/publish-contest.server'
import { getPublication } from '~/modules/contest/queries/set-up.server'
import type { ReadinessKey } from '~/modules/contest/rules/readiness'
import { Version } from '~/modules/contest/schema/set-up'
import { PostButton } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { Form } from '~/ui/form/form'
import { HiddenField } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/section'
import { TaskList } from '~/ui/task-list'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'
import { StaleAnswer } from '~/web/parts/stale-answer'

export const shouldRevalidate = () => true

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getPublication(await requireContext(request), params.contest!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, Version, async ({ version }) => {
		await publishContest(ctx, params.contest!, version)
		return redirectWithToast(`/organizer/${params.contest}`, 'contest.published')
	})
}

type Publication = ReturnType<typeof useLoaderData<typeof loader>>

const places: Record<ReadinessKey, string> = {
	hosts: '',
	contact: '',
	calendar: '/calendar',
	tracks: '/tracks',
	domains: '/domains',
	rubrics: '/judging',
}

function Publish({ publication }: { publication: Publication }) {
	const t = useText(setUpText)
	const { contest } = useParams()
	const { parts, ready, version, state } = publication
	const [form] = useZodForm(Version, {
		id: 'publish',
		lastResult: useActionData<typeof action>()?.result,
	})
	return (
		<Panel title={t.publishTitle} note={t.publishNote}>
			<Stack gap={4}>
				<TaskList
					label={t.readinessLabel}
					items={parts.map(({ key, done }) => ({
						key,
						label: t.readiness[key],
						state: done ? ('done' as const) : ('missing' as const),
						href: `/organizer/${contest}/settings${places[key]}`,
					}))}
				/>
				{ready ? (
					<Form form={form}>
						<HiddenField name="version" value={version} />
						<ConfirmButton
							kind="primary"
							label={state === 'archived' ? t.publishAgain : t.publish}
							question={t.publishAsk}
							confirmLabel={t.publish}
						/>
					</Form>
				) : null}
			</Stack>
		</Panel>
	)
}

function Standing({ publication }: { publication: Publication }) {
	const t = useText(setUpText)
	const { contest } = useParams()
	const { isCurrent, mayMakeCurrent, state, version } = publication
	const root = `/organizer/${contest}/settings`
	return (
		<Panel>
			<Stack gap={4}>
				<Text>{isCurrent ? t.isCurrent : t.notCurrent}</Text>
				<Row>
					{!isCurrent && mayMakeCurrent ? (
						<PostButton kind="alt" action={`${root}/current`}>
							{t.makeCurrent}
						</PostButton>
					) : null}
					{state === 'published' ? (
						<ConfirmButton
							label={t.archive}
							question={t.archiveAsk}
							confirmLabel={t.archive}
							action={`${root}/archive`}
							fields={{ version }}
						/>
					) : null}
				</Row>
			</Stack>
		</Panel>
	)
}

export default function PublicationSettings() {
	const t = useText(setUpText)
	const publication = useLoaderData<typeof loader>()
	const { state } = publication
	return (
		<Stack gap={5}>
			<StaleAnswer shown={state !== 'published' && publication.ready} />
			{state === 'published' ? (
				<Notice tone="success" title={t.isPublic}>
					{t.isPublicNote}
				</Notice>
			) : null}
			{state === 'archived' ? (
				<Notice tone="info" title={t.isArchived}>
					{t.isArchivedNote}
				</Notice>
			) : null}
			{state === 'published' ? null : <Publish publication={publication} />}
			{state === 'draft' ? null : <Standing publication={publication} />}
		</Stack>
	)
}
