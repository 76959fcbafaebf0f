/** The model of a simulator that asks none. */
export const NO_MODEL = 'none';

/** Who plays, for sentences: the model, or the simulator itself where no model is asked. */
export const playerOf = ({ name, model }: { readonly name: string; readonly model: string }): string => (model === NO_MODEL ? name : model);
