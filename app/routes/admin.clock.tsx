import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { adminText } from '~/messages/admin'
import { moveClock } from '~/modules/audit/commands/move-clock.server'
import { getClock } from '~/modules/audit/queries.server'
import { ClockForm } from '~/modules/audit/schema'
import { PostButton } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { DateTimeField } from '~/ui/form/date-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { formatBeijingInput } from '~/ui/format'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

const HOUR_MS = 3_600_000

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => adminText[locale].clock)

export async function loader({ request }: LoaderFunctionArgs) {
	return getClock(await requireContext(request))
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, ClockForm, async ({ instant }) => {
		await moveClock(ctx, instant ?? null)
		return redirectWithToast('/admin/clock', instant ? 'audit.clock_moved' : 'audit.clock_reset')
	})
}

function Quick({ now }: { now: string }) {
	const t = useText(adminText)
	const steps = [
		{ label: t.clockHour, ms: HOUR_MS },
		{ label: t.clockDay, ms: 24 * HOUR_MS },
		{ label: t.clockWeek, ms: 168 * HOUR_MS },
	]
	return (
		<Row gap={3} align="center">
			<Text as="span">{t.clockQuick}</Text>
			{steps.map(({ label, ms }) => (
				<PostButton
					key={ms}
					action="/admin/clock"
					fields={{ instant: formatBeijingInput(new Date(now).getTime() + ms) }}
					kind="alt"
					size="small"
				>
					{label}
				</PostButton>
			))}
			<PostButton action="/admin/clock" fields={{ reset: 'on' }} kind="quiet" size="small">
				{t.clockReset}
			</PostButton>
		</Row>
	)
}

export default function Clock() {
	const t = useText(adminText)
	const { movable, contestNow, systemNow } = useLoaderData<typeof loader>()
	const actionData = useActionData<typeof action>()
	const [form, fields] = useZodForm(ClockForm, {
		id: 'clock',
		lastResult: actionData?.result,
		defaultValue: { instant: formatBeijingInput(contestNow) },
	})
	return (
		<Stack gap={5}>
			<PageHeader title={t.clock} lead={t.clockLead} />
			<Panel>
				<DescriptionList
					columns={2}
					items={[
						{ term: t.clockNow, value: <Time value={contestNow} /> },
						{ term: t.clockReal, value: <Time value={systemNow} /> },
					]}
				/>
			</Panel>
			{movable ? (
				<Panel>
					<Stack gap={5}>
						<Form form={form}>
							<DateTimeField field={fields.instant} label={t.clockTo} />
							<FormActions>
								<SubmitButton>{t.clockMove}</SubmitButton>
							</FormActions>
						</Form>
						<Quick now={contestNow} />
					</Stack>
				</Panel>
			) : (
				<Notice tone="info">{t.clockFixed}</Notice>
			)}
		</Stack>
	)
}
