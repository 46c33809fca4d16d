import type { FieldMetadata } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { setUpText } from '~/messages/set-up'
import { editCalendar } from '~/modules/contest/commands/edit-calendar.server'
import { getCalendarForm } from '~/modules/contest/queries/set-up.server'
import type { StageKey } from '~/modules/contest/rules/stages'
import { CalendarForm } from '~/modules/contest/schema/set-up'
import { Details } from '~/ui/details'
import { CheckboxField } from '~/ui/form/choice-field'
import { DateTimeField } from '~/ui/form/date-field'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { formatBeijingInput } from '~/ui/format'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { SetUpForm } from '~/web/parts/set-up-form'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const shouldRevalidate = () => true

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getCalendarForm(await requireContext(request), params.contest!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, CalendarForm, async (input) => {
		const { batch } = await editCalendar(ctx, params.contest!, input)
		const area = `/organizer/${params.contest}`
		if (!batch) return redirectWithToast(`${area}/settings/calendar`, 'contest.saved')
		const mailing = `${area}/mail/mailings/${encodeURIComponent(batch)}`
		return redirectWithToast(mailing, 'message.calendar_mailing_made')
	})
}

type Stage = z.input<typeof CalendarForm>['stages'][number]
type StageProps = { stage: FieldMetadata<Stage>; stageKey: StageKey; used: boolean }

function StageFields({ stage, stageKey, used }: StageProps) {
	const t = useText(setUpText)
	const f = stage.getFieldset()
	const faulty = [f.name, f.nameEn, f.note, f.noteEn].some(({ errors }) => errors?.length)
	return (
		<FieldSet legend={t.stages[stageKey]}>
			<HiddenField name={f.key.name} value={stageKey} />
			<CheckboxField field={f.used} label={t.stageUsed} />
			<FieldRow>
				<DateTimeField field={f.opensAt} label={t.opensAt} hint="" />
				<DateTimeField field={f.closesAt} label={t.closesAt} hint="" />
			</FieldRow>
			<Details summary={t.stageWords} open={!used || faulty}>
				<Stack gap={4}>
					<FieldRow>
						<TextField field={f.name} label={t.stageName} />
						<TextField field={f.nameEn} label={t.stageNameEn} />
					</FieldRow>
					<FieldRow>
						<TextField field={f.note} label={t.stageNote} hint={t.stageNoteHint} />
						<TextField field={f.noteEn} label={t.stageNoteEn} />
					</FieldRow>
				</Stack>
			</Details>
		</FieldSet>
	)
}

function useCalendarForm({ version, stages }: ReturnType<typeof useLoaderData<typeof loader>>) {
	return useZodForm(CalendarForm, {
		id: 'calendar',
		state: version,
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: {
			stages: stages.map(({ key, stage }) =>
				stage
					? {
							...stage,
							key,
							used: true,
							opensAt: formatBeijingInput(stage.opensAt),
							closesAt: formatBeijingInput(stage.closesAt),
						}
					: { key },
			),
		},
	})
}

export default function Calendar() {
	const t = useText(setUpText)
	const loaded = useLoaderData<typeof loader>()
	const [form, fields] = useCalendarForm(loaded)
	const list = fields.stages.getFieldList()
	// A form sent without its rows comes back without them.
	const rows = loaded.stages.flatMap(({ key, stage }, index) => {
		const field = list[index]
		return field ? [{ key, used: stage !== null, field }] : []
	})
	const names = {
		name: t.stageName,
		nameEn: t.stageNameEn,
		opensAt: t.opensAt,
		closesAt: t.closesAt,
	}
	const labels = Object.fromEntries(
		rows.flatMap(({ key, field }) =>
			Object.entries(names).map(([name, label]) => [
				`${field.name}.${name}`,
				`${t.stages[key]} ${label}`,
			]),
		),
	)
	const unused = rows.filter(({ used }) => !used)
	return (
		<Panel>
			<Stack gap={5}>
				<Text tone="muted">{t.calendarNote}</Text>
				<SetUpForm form={form} version={loaded.version} labels={labels}>
					{rows
						.filter(({ used }) => used)
						.map(({ key, field }) => (
							<StageFields key={key} stage={field} stageKey={key} used />
						))}
					{unused.length > 0 ? (
						<Details
							summary={t.stageUnused}
							open={unused.some(({ field }) => Object.keys(field.allErrors ?? {}).length > 0)}
						>
							<Stack gap={5}>
								{unused.map(({ key, field }) => (
									<StageFields key={key} stage={field} stageKey={key} used={false} />
								))}
							</Stack>
						</Details>
					) : null}
				</SetUpForm>
			</Stack>
		</Panel>
	)
}
