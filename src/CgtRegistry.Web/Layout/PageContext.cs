using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Http;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Layout;

/// <summary>What every page knows of its request: the language, the fixed texts, the day and the picture of the register it speaks from.</summary>
public sealed class PageContext(IHttpContextAccessor accessor, LiveRegister live, TimeProvider clock)
{
    private AskedFor? _asked;
    private DateOnly? _on;
    private Register? _register;
    private string? _shownAt;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary><c>vi</c> or <c>en</c>, from the address.</summary>
    public string Language => Http.Request.Path.StartsWithSegments("/en") ? "en" : "vi";

    /// <summary>The other language.</summary>
    public string OtherLanguage => Language == "en" ? "vi" : "en";

    /// <summary>The fixed texts of the page's language.</summary>
    public Texts Texts => Texts.Of(Language);

    /// <summary>The address of this page in the other language.</summary>
    public string InOtherLanguage => "/" + OtherLanguage + (Path.Length > 3 ? Path[3..] : "") + Http.Request.QueryString;

    /// <summary>Whether somebody is signed in, and who.</summary>
    public SignedInPerson? Person => SignedIn.PersonOf(Http.User);

    /// <summary>Path and query of this page.</summary>
    public string Address => Path + Http.Request.QueryString.ToString();

    /// <summary>Path of this page.</summary>
    public string Path => _shownAt ?? Http.Request.Path.Value ?? "";

    /// <summary>The nonce of this answer.</summary>
    public string Nonce => Http.Nonce();

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => VietnamCalendar.DayOf(clock.GetUtcNow());

    /// <summary>Reads this page's parameters; a wrong one is a message beside its field.</summary>
    public AskedFor Asked => _asked ??= new AskedFor(clock);

    /// <summary>The day the page speaks of: the parameter <c>on</c>, else today.</summary>
    public DateOnly On => _on ??= Asked.Day("on", Query("on"));

    /// <summary>The picture of the register the whole page speaks from: the one that was current when the page was begun, or one of the past it asks for.</summary>
    public Register Register
    {
        get => _register ??= live.Current;
        set => _register = value;
    }

    /// <summary>The last publication the page knows of: that of its picture, or a later one that brought records of registries only.</summary>
    public Published Last => Register == live.Current ? live.Last : new Published(Register.Version, Register.AsOf);

    /// <summary>A parameter as sent.</summary>
    public string? Query(string name) => Http.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>All parameters of the page as sent.</summary>
    public IReadOnlyList<(string Name, string? Value)> Given => [.. Http.Request.Query.Select(p => (p.Key, (string?)p.Value.ToString()))];

    /// <summary>A text in the page's language.</summary>
    public string In(LocalText text) => text.In(Language);

    /// <summary>Answers with an error status beside the page, when a parameter is wrong.</summary>
    public void StatusOfErrors()
    {
        if (Asked.Errors.Count > 0 && !Http.Response.HasStarted)
        {
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>The page is shown in answer to a form that was sent elsewhere; its own address is this, without the language.</summary>
    public void ShownAt(string address) => _shownAt = $"/{Language}{address}";

    /// <summary>Answers that this page lives at another address for good (308); what was asked of it goes along, unless it is asked otherwise there.</summary>
    public void Moved(string address, string? query = null)
    {
        Http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        Http.Response.Headers.Location = Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal) + (query ?? Http.Request.QueryString.ToString());
    }

    /// <summary>Answers that another page has what was asked for (303).</summary>
    public void SeeOther(string address)
    {
        Http.Response.StatusCode = StatusCodes.Status303SeeOther;
        Http.Response.Headers.Location = address;
    }

    /// <summary>Answers that there is nothing at this address.</summary>
    public void NotFound() => Http.Response.StatusCode = StatusCodes.Status404NotFound;
}
