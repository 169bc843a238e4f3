# The bot as an image: built from the sources, run without a shell, a package manager or root.
# It writes no file when its rows are in Azure Tables, so its root may be read-only.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source
COPY . .
# --os leaves out SQLite for all other systems.
RUN dotnet publish BotApp -c Release -o /app --os linux --no-self-contained -p:UseAppHost=false && mkdir /data

# "extra" has the cultures and time zones: cards speak of dates.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
# For the embedded file, where there is no Azure: a folder of the app's own user, to mount a volume on.
COPY --from=build --chown=1654:1654 /data /data
# No diagnostics port: it is a file in /tmp.
ENV ASPNETCORE_HTTP_PORTS=8080 DOTNET_EnableDiagnostics=0
EXPOSE 8080
USER $APP_UID
# There is nothing in here to run a HEALTHCHECK with; the platform asks /healthz/live and /healthz/ready.
ENTRYPOINT ["dotnet", "ReviewBot.BotApp.dll"]
