import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { setUpText } from '~/messages/set-up'
import { editSettings } from '~/modules/contest/commands/edit-details.server'
import { getSettingsForm } from '~/modules/contest/queries/set-up.server'
import { SettingsForm } from '~/modules/contest/schema/set-up'
import { CheckboxField } from '~/ui/form/choice-field'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { NumberField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { SetUpForm } from '~/web/parts/set-up-form'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const shouldRevalidate = () => true

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getSettingsForm(await requireContext(request), params.contest!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, SettingsForm, async (input) => {
		await editSettings(ctx, params.contest!, input)
		return redirectWithToast(`/organizer/${params.contest}/settings/rules`, 'contest.saved')
	})
}

export default function Rules() {
	const t = useText(setUpText)
	const { version, settings } = useLoaderData<typeof loader>()
	const [form, f] = useZodForm(SettingsForm, {
		id: 'rules',
		state: version,
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: settings,
	})
	return (
		<Panel>
			<SetUpForm form={form} version={version}>
				<FieldSet legend={t.entry}>
					<FieldRow>
						<NumberField
							field={f.entriesPerOrganization}
							label={t.entriesPerOrganization}
							min={1}
						/>
						<NumberField field={f.entriesAsPartner} label={t.entriesAsPartner} min={0} />
						<NumberField field={f.maxPartners} label={t.maxPartners} min={0} />
					</FieldRow>
					<FieldRow>
						<NumberField field={f.graceMinutes} label={t.graceMinutes} hint={t.graceHint} min={0} />
						<NumberField field={f.mendDays} label={t.mendDays} min={1} />
					</FieldRow>
					<CheckboxField field={f.membersMustConfirm} label={t.membersMustConfirm} />
					<CheckboxField
						field={f.rejectUnmended}
						label={t.rejectUnmended}
						hint={t.rejectUnmendedHint}
					/>
				</FieldSet>
				<FieldSet legend={t.notice}>
					<NumberField field={f.noticeDays} label={t.noticeDays} min={1} />
					<CheckboxField field={f.countOpeningDay} label={t.countOpeningDay} />
					<CheckboxField field={f.releaseWaits} label={t.releaseWaits} hint={t.releaseWaitsHint} />
				</FieldSet>
				<FieldSet legend={t.judges}>
					<CheckboxField
						field={f.judgesNeedSecondFactor}
						label={t.judgesNeedSecondFactor}
						hint={t.judgesNeedSecondFactorHint}
					/>
				</FieldSet>
				<FieldSet legend={t.release}>
					<CheckboxField field={f.showOrder} label={t.showOrder} hint={t.showOrderHint} />
					<CheckboxField field={f.showScores} label={t.showScores} />
					<CheckboxField field={f.entrantSeesScore} label={t.entrantSeesScore} />
				</FieldSet>
			</SetUpForm>
		</Panel>
	)
}
