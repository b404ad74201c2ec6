using System.Globalization;
using System.Security.Claims;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Accounts;

/// <summary>The person of this request, when somebody is signed in.</summary>
public sealed class SignedIn(IHttpContextAccessor accessor)
{
    /// <summary>Authentication type of the identities that sessions carry.</summary>
    public const string Scheme = "session";

    private const string AccountClaim = "sub";
    private const string RoleClaim = "role";
    private const string InstitutionClaim = "institution";
    private const string PseudonymClaim = "pseudonym";
    private const string MethodClaim = "amr";
    private const string ProvedClaim = "auth_time";
    private const string SessionClaim = "sid";

    /// <summary>The person; none for the public.</summary>
    public SignedInPerson? Person => accessor.HttpContext is { } http ? PersonOf(http.User) : null;

    /// <summary>The person of an address that only people signed in can reach.</summary>
    /// <exception cref="InvalidOperationException">The address is open to the public: an error of ours.</exception>
    public SignedInPerson Required => Person ?? throw new InvalidOperationException("This address is open to people who are not signed in.");

    /// <summary>Names the session, on the person's own page and in the audit; it opens nothing.</summary>
    public Guid? Session => accessor.HttpContext?.User.FindFirstValue(SessionClaim) is { } session ? Guid.Parse(session) : null;

    /// <summary>In whose name the private tables are opened.</summary>
    public Acting Acting => accessor.HttpContext is { } http ? new(Person, Acting.Public.Program, http.TraceIdentifier, Session) : Acting.System;

    /// <summary>What a session says of its person.</summary>
    public static ClaimsPrincipal PrincipalOf(SignedInPerson person) => new(new ClaimsIdentity(
        [
            new Claim(AccountClaim, person.Account.ToString()),
            new Claim(RoleClaim, person.Role.ToString()),
            new Claim(PseudonymClaim, person.Pseudonym),
            new Claim(MethodClaim, person.Method.ToString()),
            new Claim(ProvedClaim, person.ProvedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
            .. person.Institution is { } institution ? [new Claim(InstitutionClaim, institution)] : Array.Empty<Claim>(),
        ],
        Scheme));

    /// <summary>Notes which session a person speaks in.</summary>
    public static void NameSession(ClaimsPrincipal user, Guid session)
    {
        var identity = (ClaimsIdentity)user.Identity!;
        identity.FindAll(SessionClaim).ToList().ForEach(identity.RemoveClaim);
        identity.AddClaim(new Claim(SessionClaim, session.ToString()));
    }

    /// <summary>The person a session speaks of.</summary>
    public static SignedInPerson? PersonOf(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated is true && user.FindFirstValue(AccountClaim) is { } account
            ? new SignedInPerson(
                Guid.Parse(account),
                Enum.Parse<WorkRole>(user.FindFirstValue(RoleClaim)!),
                user.FindFirstValue(InstitutionClaim),
                user.FindFirstValue(PseudonymClaim)!,
                Enum.Parse<SignInMethod>(user.FindFirstValue(MethodClaim)!),
                DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(user.FindFirstValue(ProvedClaim)!, CultureInfo.InvariantCulture)))
            : null;
}
