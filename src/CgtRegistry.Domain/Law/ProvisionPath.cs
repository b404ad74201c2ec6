namespace CgtRegistry.Domain.Law;

/// <summary>Paths of provisions within their instrument, from large to small: <c>dieu-89/khoan-2/diem-a</c>.</summary>
public static class ProvisionPath
{
    /// <summary>The steps of a path; nothing when one of them is no level of a Vietnamese act.</summary>
    public static IReadOnlyList<ProvisionStep>? Read(string path)
    {
        var steps = path.Split('/').Select(ProvisionStep.Read).ToList();
        return steps.TrueForAll(s => s is not null) ? [.. steps.Select(s => s!.Value)] : null;
    }

    /// <summary>The path of these steps.</summary>
    public static string Of(IEnumerable<ProvisionStep> steps) => string.Join('/', steps);

    /// <summary>
    /// The path under which a provision is known whoever cites it: articles are numbered through the whole act, so the
    /// chapter before an article says nothing more.
    /// </summary>
    public static string FromArticle(string path)
    {
        var steps = path.Split('/');
        var article = Array.FindIndex(steps, s => s.StartsWith("dieu-", StringComparison.Ordinal));
        return article <= 0 || steps[0].StartsWith("phu-luc", StringComparison.Ordinal) ? path : string.Join('/', steps[article..]);
    }

    /// <summary>The path up to and with a level; nothing when it does not reach it.</summary>
    public static string? UpTo(string path, ProvisionLevel level)
    {
        var steps = Read(path) ?? [];
        return steps.Any(s => s.Level == level) ? Of(steps.TakeWhile(s => s.Level <= level)) : null;
    }

    /// <summary>Whether a place lies in a provision or is the provision itself; the empty path is the whole instrument.</summary>
    public static bool IsWithin(string path, string provision) =>
        provision.Length == 0 || path == provision || (path.Length > provision.Length && path[provision.Length] == '/' && path.StartsWith(provision, StringComparison.Ordinal));
}
