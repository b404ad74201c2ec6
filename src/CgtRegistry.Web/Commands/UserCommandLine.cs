using System.CommandLine;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts.Keeping;

namespace CgtRegistry.Web.Commands;

/// <summary>The words of <c>users …</c>.</summary>
internal static class UserCommandLine
{
    public static Command Users() => new("users", "Accounts of people who work with the register.") { Add(), Invite(), List(), Close() };

    private static Command Add()
    {
        var email = new Option<string>("--email") { Description = "Address the person signs in with.", Required = true };
        var role = new Option<WorkRole>("--role") { Description = "What the account is for.", Required = true };
        var institution = new Option<string?>("--institution") { Description = "Slug of the institution, for applicants." };
        var name = new Option<string>("--name") { Description = "Name that colleagues see.", Required = true };
        var language = new Option<string>("--language") { Description = "Language of letters.", DefaultValueFactory = _ => "vi" }.AcceptOnlyFromAmong("vi", "en");
        var command = new Command("add", "Makes an account and prints the link that sets it up.") { email, role, institution, name, language };
        command.SetAction((result, cancel) => UserCommands.AddAsync(
            new NewAccount(result.GetRequiredValue(email), result.GetRequiredValue(name), result.GetRequiredValue(role), result.GetValue(institution), result.GetValue(language)!), cancel));
        return command;
    }

    private static Command Invite()
    {
        var email = new Argument<string>("email") { Description = "Address of the account." };
        var command = new Command("invite", "Prints a new link; everything the account had set up no longer works.") { email };
        command.SetAction((result, cancel) => UserCommands.InviteAsync(result.GetRequiredValue(email), cancel));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the accounts.");
        command.SetAction((_, cancel) => UserCommands.ListAsync(cancel));
        return command;
    }

    private static Command Close()
    {
        var email = new Argument<string>("email") { Description = "Address of the account." };
        var command = new Command("close", "Closes an account and ends its sessions.") { email };
        command.SetAction((result, cancel) => UserCommands.CloseAsync(result.GetRequiredValue(email), cancel));
        return command;
    }
}
