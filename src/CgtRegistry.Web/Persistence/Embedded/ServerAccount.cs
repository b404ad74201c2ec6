using System.Diagnostics;

namespace CgtRegistry.Web.Persistence.Embedded;

/// <summary>The account under which the database server runs: ours, or – when we are root – one that is not.</summary>
/// <param name="Name">The account's name.</param>
/// <param name="Drop">Whether rights have to be dropped to become it.</param>
internal sealed record ServerAccount(string Name, bool Drop)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Passable = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Ourselves; as root the account <c>postgres</c>, or <c>nobody</c> where that does not exist.</summary>
    public static ServerAccount Choose() =>
        !Environment.IsPrivilegedProcess ? new(Environment.UserName, Drop: false)
        : File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? new("postgres", Drop: true)
        : new("nobody", Drop: true);

    /// <summary>The command that runs a program under this account.</summary>
    public (string File, string[] Arguments) As(string program, string[] arguments) =>
        Drop ? ("setpriv", ["--reuid", Name, "--regid", Group(), "--clear-groups", program, .. arguments]) : (program, arguments);

    /// <summary>Gives a file or folder to the account; folders open to nobody else.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="readable">The folder only leads to others; it stays ours and can be passed through.</param>
    public void Own(string path, bool readable = false)
    {
        if (Directory.Exists(path))
        {
            File.SetUnixFileMode(path, readable && Drop ? OwnerOnly | Passable : OwnerOnly);
        }

        if (Drop && !readable)
        {
            using var chown = Process.Start("chown", ["--recursive", $"{Name}:{Group()}", path]);
            chown.WaitForExit();
        }

        // A home folder of root may not let the server's account through; the folders above ours only need to be passed.
        if (Drop && readable)
        {
            for (var above = Directory.GetParent(path); above is not null && above.FullName != "/"; above = above.Parent)
            {
                var mode = File.GetUnixFileMode(above.FullName);
                if (!mode.HasFlag(UnixFileMode.OtherExecute))
                {
                    File.SetUnixFileMode(above.FullName, mode | UnixFileMode.OtherExecute);
                }
            }
        }
    }

    private string Group() => Name == "nobody" ? "nogroup" : Name;
}
