#!/bin/bash
# Asks a running SPOC for lists and prints the shortest of several answers in milliseconds, whole request with sign-in.
# lists.sh http://localhost:8080/spoc login password, against a database filled by million-parties.sql
base=$1 login=$2 password=$3 times=${4:-15}
ask() {
  local best=999999 ms
  for _ in $(seq "$times"); do
    ms=$(curl -s -o /dev/null -w '%{http_code} %{time_total}' -u "$login:$password" "$base/api/v1/$2" | awk '$1 == 200 {printf "%.1f", $2 * 1000; next} {print "failed:" $1}')
    case $ms in failed*) best=$ms; break;; esac
    best=$(printf '%s\n%s\n' "$best" "$ms" | sort -n | head -1)
  done
  printf '%-38s %s\n' "$1" "$best"
}
ask 'sign-in alone (who am I)' 'me'
ask 'first page, by name' 'parties'
ask 'latest changed' 'parties?sort=changed'
ask 'latest created' 'parties?sort=created'
ask 'longest in a stage' 'parties?sort=stageSince'
ask 'stage CUSTOMER' 'parties?stage=CUSTOMER'
ask 'stage FORMER, latest changed' 'parties?stage=FORMER&sort=changed'
ask 'stage OPPORTUNITY since before' 'parties?stage=OPPORTUNITY&stageBefore=2021-06-01T00:00:00Z'
ask 'country FR' 'parties?country=FR'
ask 'source Webinar, latest changed' 'parties?source=Webinar&sort=changed'
ask 'tag priority' 'parties?tag=priority'
ask 'owned by one contact' 'parties?owner=bench-5'
ask 'owned by one team and its members' 'parties?team=10001003'
ask 'without an e-mail address' 'parties?hasEmail=false'
ask 'e-mail refused' 'parties?consent=EMAIL:false'
ask 'text in 14 % (zan)' 'parties?q=zan'
ask 'text in 0.3 % (golo)' 'parties?q=golo'
ask 'text in 16 of a million (dorgarhal)' 'parties?q=dorgarhal'
ask 'two letters that begin no word (zq)' 'parties?q=zq'
ask 'two letters that begin 5 % (li)' 'parties?q=li'
ask 'two words' 'parties?q=jakel+lin'
ask 'part of a phone number' 'parties?q=678536'
ask 'directory: a family name' 'contacts?q=dorgarhal'
ask 'directory: three letters in 14 %' 'contacts?q=zan'
ask 'directory: two letters' 'contacts?q=li'
ask 'directory: two letters, nowhere' 'contacts?q=zq'
ask 'directory: phone number' 'contacts?q=0678536158'
