package ml.ispovesti.training;

import picocli.CommandLine;

/** What only people know of a model, for its card. */
class CardOptions {

    @CommandLine.Option(
            names = "--data",
            paramLabel = "TEXT",
            defaultValue = "Nobody said where they come from.",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "where the texts come from, a sentence or two for the model's card")
    String data;

    @CommandLine.Option(
            names = "--licence",
            paramLabel = "TEXT",
            defaultValue = "not given",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "of the model, for its card; ./run.sh models and the administration show it")
    String licence;
}
