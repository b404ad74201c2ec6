using System.CommandLine;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Features.Data;
using CgtRegistry.Web.Features.Law.Import;
using CgtRegistry.Web.Features.Trials.Import;

namespace CgtRegistry.Web.Commands;

/// <summary>Chooses what the program does: serve (the default), or one of the commands. Exit codes 0, 1 (failed), 2 (wrong use).</summary>
internal static class CommandLine
{
    private const int WrongUse = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return IsCommand(args) ? await InvokeAsync(args) : await ServeCommand.RunAsync(args);
        }
        catch (Exception wrong) when (wrong is ConfigurationException or Seed.ReferenceFileException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
    }

    private static async Task<int> InvokeAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        var exit = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? WrongUse : exit;
    }

    // Anything that is not a command (“--urls …”, “--Registry:DataDirectory=…”) configures the server.
    private static bool IsCommand(string[] args) =>
        args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version") && !args[0].Contains('=', StringComparison.Ordinal);

    private static RootCommand Root()
    {
        var files = new Argument<FileInfo[]>("file") { Description = "JSON files as under Seed/Reference, each in a folder named after its kind.", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
        var reference = new Command("reference", "Reads our own reference files.") { files };
        reference.SetAction((result, cancel) => ReferenceCommands.ImportAsync(result.GetRequiredValue(files), cancel));

        var texts = new Argument<FileSystemInfo[]>("path") { Description = "A folder of legal texts, or files of it: the codified law by article, the ministry's list, full texts, the technique list.", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
        var law = new Command("law-ndjson", "Reads legal texts: codified law by article, full texts, lists.") { texts };
        law.SetAction((result, cancel) => LawCommands.ImportAsync(result.GetRequiredValue(texts).Select(f => f.FullName), cancel));

        var text = LawTextCommand();
        var load = new Command("load", "Adds invented demonstration data, named so in every language.");
        load.SetAction((_, cancel) => ReferenceCommands.LoadDemoAsync(cancel));

        var serve = new Command("serve", "Runs the register (what happens without a command).");
        serve.SetAction((_, _) => ServeCommand.RunAsync([]));

        var import = new Command("import", "Reads files into the register.") { reference, law, text };
        var check = new Command("check", "Says what the rules find in trial records, as if each were registered here; stores nothing.");
        foreach (var format in TrialFormats.All)
        {
            import.Add(TrialCommand(format, TrialCommands.ImportAsync));
            check.Add(TrialCommand(format, TrialCommands.CheckAsync));
        }

        return new RootCommand("Vietnam Cell and Gene Therapy Register")
        {
            serve,
            import,
            check,
            ExportCommand(),
            UserCommandLine.Users(),
            InvestigatorCommands.Investigators(),
            new Command("demo", "Demonstration data.") { load },
        };
    }

    private static Command ExportCommand()
    {
        var export = new Command("export", "Writes records out of the register.");
        foreach (var form in TrialExport.All)
        {
            var file = new Option<FileInfo?>("--out") { Description = "File to write; standard output when left out." };
            var command = new Command(form.Name, form.Description) { file };
            command.SetAction((result, cancel) => ExportCommands.ExportAsync(form, result.GetValue(file), cancel));
            export.Add(command);
        }

        return export;
    }

    private static Command TrialCommand(TrialFormat format, Func<TrialFormat, IReadOnlyList<FileInfo>, CancellationToken, Task<int>> act)
    {
        var files = new Argument<FileInfo[]>("file") { Description = "Files, one after the other.", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
        var command = new Command(format.Name, format.Description) { files };
        command.SetAction((result, cancel) => act(format, result.GetRequiredValue(files), cancel));
        return command;
    }

    private static Command LawTextCommand()
    {
        var file = new Argument<FileInfo>("file") { Description = "One document: .txt, .md, .docx or Akoma Ntoso .xml." }.AcceptExistingOnly();
        var instrument = new Option<string?>("--instrument") { Description = "Slug of the document, when the register has it." };
        var number = new Option<string?>("--number") { Description = "Number of the document, when the text does not print it." };
        var effective = new Option<DateOnly?>("--effective") { Description = "First day in force (2026-11-22), when the text does not print it." };
        var source = new Option<string?>("--source") { Description = "Slug of the source, when the register has it." };
        var publisher = new Option<string?>("--publisher") { Description = "Who published the text, for a new source." };
        var url = new Option<Uri?>("--url") { Description = "Where the text can be read, for a new source." };
        var grade = new Option<EvidenceGrade>("--grade") { Description = "How near the text is to the act: A official text, B from another place.", DefaultValueFactory = _ => EvidenceGrade.A };
        var command = new Command("law-text", "Reads the text of one legal document.") { file, instrument, number, effective, source, publisher, url, grade };
        command.SetAction((result, cancel) => LawCommands.ImportTextAsync(
            result.GetRequiredValue(file).FullName,
            new TextBrought(result.GetValue(instrument), result.GetValue(number), result.GetValue(effective), result.GetValue(source), result.GetValue(publisher), result.GetValue(url), result.GetValue(grade)),
            cancel));
        return command;
    }
}
