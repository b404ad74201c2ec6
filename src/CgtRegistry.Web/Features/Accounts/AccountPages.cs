using CgtRegistry.Web.Features.Accounts.Invitations;
using CgtRegistry.Web.Features.Accounts.Keeping;
using CgtRegistry.Web.Features.Accounts.Letters;
using CgtRegistry.Web.Features.Accounts.Own;
using CgtRegistry.Web.Features.Accounts.SigningIn;

namespace CgtRegistry.Web.Features.Accounts;

/// <summary>Every form of the accounts.</summary>
internal static class AccountPages
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapSignIn();
        app.MapProve();
        app.MapReset();
        app.MapEnrol();
        app.MapOwnFactors();
        app.MapOwnSessions();
        app.MapOwnData();
        app.MapKeeping();
        app.MapSendAgain();
    }
}
