import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ruleText } from '~/messages/rule-words'
import { setUpText } from '~/messages/set-up'
import { editRound } from '~/modules/contest/commands/edit-round.server'
import { RoundForm, roundMethods } from '~/modules/contest/schema/judging'
import { getRoundForm } from '~/modules/contest/queries/set-up.server'
import { CheckboxField, RadioGroup, SelectField } from '~/ui/form/choice-field'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { NumberField, TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { SetUpForm } from '~/web/parts/set-up-form'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const shouldRevalidate = () => true

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getRoundForm(await requireContext(request), params.contest!, params.roundId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, RoundForm, async (input) => {
		await editRound(ctx, params.contest!, params.roundId!, input)
		return redirectWithToast(`/organizer/${params.contest}/settings/judging`, 'contest.saved')
	})
}

const TIE_STEPS = [0, 1, 2, 3]

function useRoundForm({ version, round }: ReturnType<typeof useLoaderData<typeof loader>>) {
	const { rule } = round
	const chain = rule.ties.filter((link) => link !== 'shared')
	return useZodForm(RoundForm, {
		id: 'round',
		state: version,
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: {
			name: round.name,
			nameEn: round.nameEn,
			judgesPerEntry: round.judgesPerEntry,
			blind: round.blind,
			by: rule.by,
			method: rule.method,
			drop: rule.drop,
			minJudges: rule.minJudges,
			quorum: rule.quorum,
			finalPlaces: rule.rounding.final ?? 2,
			ties: TIE_STEPS.map((step) => chain[step] ?? 'none'),
			minScore: rule.select?.minScore,
		},
	})
}

export default function Round() {
	const t = useText(setUpText)
	const r = useText(ruleText)
	const loaded = useLoaderData<typeof loader>()
	const locked = loaded.round.lockedAt !== null
	const [form, f] = useRoundForm(loaded)
	const ties = f.ties.getFieldList()
	const tieOptions = [
		{ value: 'none', label: t.tieNone },
		{ value: 'untrimmed', label: r.untrimmed },
		...loaded.criteria.map((name) => ({ value: `criterion:${name}`, label: r.criterion(name) })),
		{ value: 'committee', label: r.byCommittee },
	]
	return (
		<Panel title={loaded.round.name} note={t.roundsNote}>
			<SetUpForm form={form} version={loaded.version} locked={locked}>
				<FieldRow>
					<TextField field={f.name} label={t.roundName} readOnly={locked} />
					<TextField field={f.nameEn} label={t.roundNameEn} readOnly={locked} />
				</FieldRow>
				<FieldRow>
					<NumberField
						field={f.judgesPerEntry}
						label={t.judgesPerEntry}
						min={1}
						readOnly={locked}
					/>
					<NumberField field={f.quorum} label={t.quorum} min={1} readOnly={locked} />
					<NumberField
						field={f.minScore}
						label={t.minScore}
						hint={t.minScoreHint}
						readOnly={locked}
					/>
				</FieldRow>
				<CheckboxField field={f.blind} label={t.blind} disabled={locked} />
				<FieldSet legend={t.rule}>
					<RadioGroup
						field={f.by}
						label={t.by}
						disabled={locked}
						options={(['judge-total', 'criterion'] as const).map((value) => ({
							value,
							label: r.by[value],
						}))}
					/>
					<SelectField
						field={f.method}
						label={t.method}
						width="full"
						disabled={locked}
						options={roundMethods.map((value) => ({ value, label: r.methods[value] }))}
					/>
					<FieldRow>
						<NumberField field={f.drop} label={t.drop} min={0} readOnly={locked} />
						<NumberField field={f.minJudges} label={t.minJudges} min={1} readOnly={locked} />
						<NumberField field={f.finalPlaces} label={t.finalPlaces} min={0} readOnly={locked} />
					</FieldRow>
				</FieldSet>
				<FieldSet legend={t.ties}>
					<FieldRow>
						{ties.map((field, index) => (
							<SelectField
								key={field.name}
								field={field}
								label={t.tie(index + 1)}
								options={tieOptions}
								disabled={locked}
							/>
						))}
					</FieldRow>
				</FieldSet>
			</SetUpForm>
		</Panel>
	)
}
